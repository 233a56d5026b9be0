package org.onrecord.rendered;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchedStatementsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select * from claim for update|false",
                "  SELECT 1|false",
                "with x as (select 1) select * from x|false",
                "call next value for claim_seq|false",
                "insert into claim (id) values (?)|true",
                "insert into claim(id) values (?)|true",
                "update claim set text=? where id=?|true",
                "delete from claim_topic where claim_id=?|true",
                "update user_session set seen_at=? where id=?|false",
                "insert into user_session (id) values (?)|false",
                "insert into user_session(id) values (?)|false",
                "DELETE FROM USER_SESSION WHERE id=?|false",
                "merge into claim using x on y|true",
                "truncate table claim|true",
                "update|true",
            })
    void whateverWritesMayChangeWhatReadersSee(String sql, boolean changes) {
        assertEquals(changes, WatchedStatements.changesWhatReadersSee(sql), sql);
        assertEquals(changes, WatchedStatements.changesWhatReadersSee("\n        " + sql), sql);
    }
}
