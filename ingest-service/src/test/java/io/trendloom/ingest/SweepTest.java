package io.trendloom.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.trendloom.ingest.raw.DoorOwned;
import io.trendloom.platform.store.Listing;
import io.trendloom.platform.store.ObjectStore;
import io.trendloom.platform.store.OrphanSweep;
import io.trendloom.platform.store.SweepReport;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedPartsResource.class)
class SweepTest {
    private static final List<String> FOLDERS = List.of("raw/", "clean/", "rejected/", "snapshots/");

    @Inject
    Stored stored;

    @Inject
    ObjectStore store;

    @Inject
    DataSource database;

    @BeforeEach
    void anEmptyShop() throws SQLException {
        stored.clear();
        sweep().sweep(Integer.MAX_VALUE);
    }

    @Test
    void everyObjectOfAnAnsweredUploadIsNamedAndStays() throws Exception {
        Answer.ofCsv("/v1/sales", """
                id,itemId,quantity,unitPrice,time,customerId
                s1,a,1,1,2011-03-04T10:00:00,c1
                s1,a,1,1,2011-03-04T10:00:00,c1
                s2,a,0,1,2011-03-04T10:00:00,c1
                s3,a,1,1,2011-03-07T10:00:00,c1
                """);
        Answer.ofCsv("/v1/sales", "id,itemId,quantity,unitPrice,time\ns4,a,0,1,2011-03-04T10:00:00\n");
        given().post("/v1/days/2011-03-04/end").then().statusCode(200);
        given().post("/v1/snapshots").then().statusCode(201);
        List<String> before = keys();

        SweepReport report = sweep().sweep(Integer.MAX_VALUE);

        assertThat(report.orphans()).as(report.examples().toString()).isZero();
        assertThat(report.objects()).isEqualTo(before.size()).isGreaterThanOrEqualTo(6);
        assertThat(keys()).isEqualTo(before);
    }

    @Test
    void whatATransactionThatNeverCommittedLeftIsRemoved() throws SQLException {
        store.put("clean/sales/2011-03-04/10/orphan.parquet", new byte[] {1}, 1);

        assertThat(sweep().look(10).examples()).containsExactly("clean/sales/2011-03-04/10/orphan.parquet");
        assertThat(sweep().sweep(10).orphans()).isEqualTo(1);
        assertThat(store.exists("clean/sales/2011-03-04/10/orphan.parquet")).isFalse();
    }

    @Test
    void looksOverHttpAndLeavesYoungObjectsAlone() {
        store.put("clean/sales/2011-03-04/10/young.parquet", new byte[] {1}, 1);

        given().post("/v1/sweeps")
                .then()
                .statusCode(200)
                .body("orphans", equalTo(0))
                .body("removed", equalTo(false));
        given().post("/v1/sweeps?remove=true").then().statusCode(200).body("removed", equalTo(true));

        assertThat(store.exists("clean/sales/2011-03-04/10/young.parquet")).isTrue();
    }

    /** As it will be two days from now. */
    private OrphanSweep sweep() {
        return new OrphanSweep(
                store,
                new DoorOwned(database),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(2)),
                Duration.ofDays(1));
    }

    private List<String> keys() {
        Deque<String> folders = new ArrayDeque<>(FOLDERS);
        List<String> keys = new ArrayList<>();
        while (!folders.isEmpty()) {
            Listing listing = store.list(folders.pop());
            folders.addAll(listing.folders());
            listing.entries().forEach(entry -> keys.add(entry.key()));
        }
        return keys.stream().sorted().toList();
    }
}
