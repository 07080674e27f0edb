package org.banjian.materials;

import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** How much one case may keep 材料限额; its row is also the lock under which the files of a case change or are counted. */
@Component
class MaterialQuota {

    private static final int MOST_FILES = 200;
    private static final long MOST_BYTES = 500L << 20;

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;

    MaterialQuota(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Makes the row of a case; before the transaction that locks it. */
    void prepare(CaseNo caseNo) {
        if (exists(caseNo)) {
            return;
        }
        try {
            alone.executeWithoutResult(status -> jdbc.sql("insert into material_quota values (:caseNo, 0, 0)")
                    .param("caseNo", caseNo.value())
                    .update());
        } catch (DuplicateKeyException somebodyElseDid) {
            // that is as good
        }
    }

    private boolean exists(CaseNo caseNo) {
        return jdbc.sql("select count(*) from material_quota where case_no = :caseNo")
                        .param("caseNo", caseNo.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Until the caller's transaction ends no file of the case comes or goes. A case without files has no row and nothing to lock. */
    void lock(CaseNo caseNo) {
        jdbc.sql("select files from material_quota where case_no = :caseNo for update")
                .param("caseNo", caseNo.value())
                .query(Integer.class)
                .optional();
    }

    /** In the transaction that adds the file. */
    void add(CaseNo caseNo, long bytes) {
        int counted = jdbc.sql(
                        """
                        update material_quota set files = files + 1, bytes = bytes + :bytes
                        where case_no = :caseNo and files < :files and bytes + :bytes <= :most
                        """)
                .param("bytes", bytes)
                .param("caseNo", caseNo.value())
                .param("files", MOST_FILES)
                .param("most", MOST_BYTES)
                .update();
        if (counted == 0) {
            throw Refusal.unprocessable(
                    "QUOTA_EXCEEDED",
                    "本办件的材料已达上限（" + MOST_FILES + " 个文件、共 " + (MOST_BYTES >> 20) + " MB），请先删除不需要的文件再上传。",
                    null);
        }
    }

    void subtract(CaseNo caseNo, long bytes) {
        jdbc.sql("update material_quota set files = files - 1, bytes = bytes - :bytes where case_no = :caseNo")
                .param("bytes", bytes)
                .param("caseNo", caseNo.value())
                .update();
    }
}
