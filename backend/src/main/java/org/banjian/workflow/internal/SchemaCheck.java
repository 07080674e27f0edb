package org.banjian.workflow.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.SchemaOperationsCommand;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.sql.DbSqlSession;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;

/**
 * Creates nothing and checks that the tables are there in the engine's own version. The engine's check asks the driver for table names
 * in upper case, which it cannot find in a database that stores them in lower case.
 */
class SchemaCheck implements SchemaOperationsCommand {

    private static final List<String> TABLES =
            List.of("ACT_GE_PROPERTY", "ACT_RU_EXECUTION", "ACT_HI_PROCINST", "ACT_ID_USER", "ACT_RE_DECISION_DEF");

    @Override
    public Void execute(CommandContext context) {
        var session = (DbSqlSession) context.getSession(PersistenceSession.class);
        try (var statement = session.getSqlSession().getConnection().createStatement()) {
            for (String table : TABLES) {
                statement
                        .executeQuery("select 1 from " + table + " where 1 = 0")
                        .close();
            }
            try (ResultSet row =
                    statement.executeQuery("select VALUE_ from ACT_GE_PROPERTY where NAME_ = 'schema.version'")) {
                checkVersion(row.next() ? row.getString(1) : "?");
            }
        } catch (SQLException e) {
            throw new StartRefused(
                    "数据库缺少流程引擎的表：" + e.getMessage(),
                    "The engine's tables are missing: " + e.getMessage(),
                    "Let Flyway run: it creates every table.");
        }
        return null;
    }

    private static void checkVersion(String version) {
        if (!ProcessEngine.VERSION.equals(version)) {
            throw new StartRefused(
                    "数据库中流程引擎的版本是 " + version + "，程序的版本是 " + ProcessEngine.VERSION + "。",
                    "The engine's tables are of version " + version + ", the engine is " + ProcessEngine.VERSION + ".",
                    "Add a migration with the engine's upgrade scripts.");
        }
    }
}
