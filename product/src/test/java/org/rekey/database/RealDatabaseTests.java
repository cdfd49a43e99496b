package org.rekey.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RealDatabase
class RealDatabaseTests {
    private final JdbcClient program;
    private final JdbcClient owner;

    RealDatabaseTests(JdbcClient program, @AsOwner JdbcClient owner) {
        this.program = program;
        this.owner = owner;
    }

    @Test
    void theProgramReadsAndWritesWhatTheOwnerMade() {
        owner.sql("create table made (n int primary key)").update();

        program.sql("insert into made values (1)").update();

        assertThat(program.sql("select n from made").query(Integer.class).single())
                .isEqualTo(1);
    }

    @Test
    void theProgramMakesNoTables() {
        var statement = program.sql("create table sneaked (n int)");

        assertThatThrownBy(statement::update).isInstanceOf(DataAccessException.class);
    }
}
