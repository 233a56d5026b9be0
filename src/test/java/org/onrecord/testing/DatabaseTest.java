package org.onrecord.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {

    @Inject
    DataSource dataSource;

    @Test
    void theTestsRunOnTheDatabaseThatThisRunNames() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            assertEquals(TestDatabase.kind(), product.toLowerCase(Locale.ROOT));
            System.out.println("These tests run on " + product + " "
                    + connection.getMetaData().getDatabaseProductVersion());
        }
    }
}
