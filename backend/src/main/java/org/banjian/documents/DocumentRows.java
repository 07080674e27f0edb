package org.banjian.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DocumentRows {

    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DocumentRow row) {
        long issueNo = jdbc.sql("select coalesce(max(issue_no), 0) + 1 from document where case_no = ?")
                .param(row.caseNo())
                .query(Long.class)
                .single();
        jdbc.sql(
                        "insert into document (id, case_no, template_id, title, copy_no, copies, recipient, created_at, issue_no,"
                                + " pdf_key, pdf_sha256, pdf_sealed_key, docx_key, docx_sha256, docx_sealed_key)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.<@Nullable Object>asList(
                        row.id(),
                        row.caseNo(),
                        row.templateId(),
                        row.title(),
                        row.copyNo(),
                        row.copies(),
                        row.recipient(),
                        row.createdAt(),
                        issueNo,
                        row.pdfKey(),
                        row.pdfSha256(),
                        row.pdfSealedKey(),
                        row.docxKey(),
                        row.docxSha256(),
                        row.docxSealedKey()))
                .update();
    }

    Optional<DocumentRow> byId(String id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id)
                .query(DocumentRows::row)
                .optional();
    }

    List<DocumentRow> of(String caseNo) {
        return jdbc.sql("select * from document where case_no = ? order by issue_no")
                .param(caseNo)
                .query(DocumentRows::row)
                .list();
    }

    private static DocumentRow row(ResultSet row, int number) throws SQLException {
        return new DocumentRow(
                row.getString("id"),
                row.getString("case_no"),
                row.getString("template_id"),
                row.getString("title"),
                row.getInt("copy_no"),
                row.getInt("copies"),
                row.getString("recipient"),
                row.getObject("created_at", LocalDateTime.class),
                row.getString("pdf_key"),
                row.getString("pdf_sha256"),
                row.getString("pdf_sealed_key"),
                row.getString("docx_key"),
                row.getString("docx_sha256"),
                row.getString("docx_sealed_key"));
    }
}
