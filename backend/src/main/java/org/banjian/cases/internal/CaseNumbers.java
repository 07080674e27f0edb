package org.banjian.cases.internal;

import org.banjian.shared.CaseNo;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives case numbers 办件编号: pack code, year, running number. The counter row stays locked until the case is committed, so no number is lost. */
@Component
class CaseNumbers {

    private final JdbcClient jdbc;

    CaseNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    CaseNo next(String packCode, int year) {
        if (!counted(packCode, year)) {
            try {
                jdbc.sql("insert into case_counter (pack_code, counter_year, last_no) values (?, ?, 1)")
                        .params(packCode, year)
                        .update();
            } catch (DuplicateKeyException somebodyBeganTheYear) {
                counted(packCode, year);
            }
        }
        int no = jdbc.sql("select last_no from case_counter where pack_code = ? and counter_year = ?")
                .params(packCode, year)
                .query(Integer.class)
                .single();
        return new CaseNo("%s-%d-%05d".formatted(packCode, year, no));
    }

    private boolean counted(String packCode, int year) {
        return jdbc.sql("update case_counter set last_no = last_no + 1 where pack_code = ? and counter_year = ?")
                        .params(packCode, year)
                        .update()
                == 1;
    }
}
