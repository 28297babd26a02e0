package io.trendloom.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {
    @Test
    void aChildCompilesAsFarAsItsParent() {
        assertThat(JavaCommand.jvm(List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-Dother=value")))
                .containsExactly(JavaCommand.java(), "-XX:TieredStopAtLevel=1");
    }

    @Test
    void aChildIsLeftToItselfWhereItsParentIs() {
        assertThat(JavaCommand.jvm(List.of("-Xmx1g"))).containsExactly(JavaCommand.java());
    }
}
