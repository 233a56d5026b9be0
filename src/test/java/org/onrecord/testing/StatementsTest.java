package org.onrecord.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StatementsTest {

    @Inject
    EntityManager entities;

    @Test
    void everyStatementCountsOnce() {
        assertEquals(0, Statements.of(() -> {}));
        assertEquals(
                2,
                Statements.of(() -> QuarkusTransaction.requiringNew().run(() -> {
                    entities.createNativeQuery("select 1").getSingleResult();
                    entities.createNativeQuery("select 2").getSingleResult();
                })));
    }
}
