package org.banjian.cases.internal;

import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.banjian.shared.CaseNo;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When an act that the law counts from was done for the first time 起算日, such as the filing; a correction does not move it. */
@Component
class Marks {

    /** The property of a step that names its mark. */
    static final String PROPERTY = "marks";

    private final JdbcClient jdbc;

    Marks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether it was the first time */
    boolean set(CaseNo caseNo, String mark, LocalDateTime at) {
        if (of(caseNo).containsKey(mark)) {
            return false;
        }
        jdbc.sql("insert into case_mark (case_no, mark, marked_at) values (?, ?, ?)")
                .params(Values.of(caseNo.value(), mark, Timestamp.valueOf(at)))
                .update();
        return true;
    }

    Map<String, LocalDateTime> of(CaseNo caseNo) {
        Map<String, LocalDateTime> marks = new LinkedHashMap<>();
        jdbc.sql("select mark, marked_at from case_mark where case_no = ? order by marked_at, mark")
                .param(caseNo.value())
                .query(row -> {
                    marks.put(
                            row.getString("mark"), row.getTimestamp("marked_at").toLocalDateTime());
                });
        return marks;
    }
}
