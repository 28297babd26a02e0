import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Holds the licences of a CycloneDX bill of materials to a list: {@code java .mvn/Licences.java target/bom.xml
 * .mvn/licences.txt}. A component passes if one of its licences is on the list, by SPDX id or by name; a component that names
 * none, or another, needs a line {@code group:artifact = licence} of its own there.
 */
final class Licences {
    private final Set<String> allowed = new TreeSet<>();
    private final Map<String, String> known = new TreeMap<>();

    public static void main(String[] arguments) throws IOException, ParserConfigurationException, SAXException {
        Licences licences = new Licences(Path.of(arguments[1]));
        Map<String, Integer> counts = new TreeMap<>();
        List<String> refused = new ArrayList<>();
        for (Element component : components(new File(arguments[0]))) {
            String name = text(component, "group") + ":" + text(component, "name");
            Set<String> named = licences.of(name, component);
            named.stream()
                    .filter(licences.allowed::contains)
                    .findFirst()
                    .ifPresentOrElse(
                            licence -> counts.merge(licence, 1, Integer::sum), () -> refused.add(name + " " + named));
        }
        counts.forEach((licence, count) -> System.out.printf("%5d %s%n", count, licence));
        if (!refused.isEmpty() || counts.isEmpty()) {
            System.err.printf(
                    "The licences of %d components are not in %s: %s%n", refused.size(), arguments[1], refused);
            System.exit(1);
        }
    }

    private Licences(Path list) throws IOException {
        for (String line : Files.readAllLines(list)) {
            int sign = line.indexOf(" = ");
            if (sign > 0) {
                known.put(line.substring(0, sign).strip(), line.substring(sign + 3).strip());
            } else if (!line.isBlank() && !line.startsWith("#")) {
                allowed.add(line.strip());
            }
        }
    }

    private Set<String> of(String name, Element component) {
        if (known.containsKey(name)) {
            return Set.of(known.get(name));
        }
        Set<String> named = new TreeSet<>();
        for (Element licences : children(component, "licenses")) {
            for (Element licence : children(licences, "license")) {
                named.add(text(licence, "id").isEmpty() ? text(licence, "name") : text(licence, "id"));
            }
            children(licences, "expression").forEach(expression -> named.add(expression.getTextContent().strip()));
        }
        return named;
    }

    /** All but the product's own modules. */
    private static List<Element> components(File bom) throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Element root = factory.newDocumentBuilder().parse(bom).getDocumentElement();
        return children(root, "components").stream()
                .flatMap(components -> children(components, "component").stream())
                .filter(component -> !text(component, "group").equals("io.trendloom"))
                .collect(Collectors.toList());
    }

    private static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        NodeList nodes = of.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static String text(Element of, String name) {
        return children(of, name).stream()
                .findFirst()
                .map(element -> element.getTextContent().strip())
                .orElse("");
    }
}
