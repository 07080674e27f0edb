package org.banjian.notices.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.banjian.cases.CaseFacts;
import org.banjian.documents.DocumentContent;
import org.banjian.documents.DocumentFormat;
import org.banjian.documents.DocumentView;
import org.banjian.documents.Documents;
import org.banjian.documents.RenderRequest;
import org.banjian.documents.Seal;
import org.banjian.notices.NoticeLine;
import org.banjian.packs.Pack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The printed notice 公示文书: its template is filled from the projection alone, so that nothing else of the case can get on it. */
@Component
class NoticePrinting {

    private static final String EVERYBODY = "社会公众";

    /** The word file is filled in a time that grows with the square of its rows; a longer list is printed in the PDF only. */
    private static final int LONGEST_TABLE = 1000;

    private final Documents documents;
    private final CaseFacts facts;

    NoticePrinting(Documents documents, CaseFacts facts) {
        this.documents = documents;
        this.facts = facts;
    }

    DocumentContent preview(StoredNotice notice, List<NoticeLine> lines) {
        return documents.preview(
                facts.pack(notice.caseNo()),
                notice.templateId(),
                notice.title(),
                data(notice, lines),
                DocumentFormat.PDF);
    }

    /** Issues the notice in the caller's transaction. */
    DocumentView issue(StoredNotice notice, List<NoticeLine> lines) {
        Pack pack = facts.pack(notice.caseNo());
        Seal seal = notice.publisher() == null || notice.issuedOn() == null
                ? null
                : new Seal(notice.publisher(), notice.issuedOn());
        return documents
                .render(new RenderRequest(
                        notice.caseNo(),
                        pack,
                        notice.templateId(),
                        title(notice),
                        data(notice, lines),
                        List.of(EVERYBODY),
                        seal))
                .get(0);
    }

    /** The very bytes that everybody will read. */
    byte[] issued(DocumentView document) {
        return documents.content(document.id(), DocumentFormat.PDF).bytes();
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> data(StoredNotice notice, List<NoticeLine> lines) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("title", title(notice));
        shown.put("indexNo", orEmpty(notice.indexNo()));
        shown.put("publisher", orEmpty(notice.publisher()));
        shown.put("documentNo", orEmpty(notice.documentNo()));
        shown.put("issuedOn", orEmpty(notice.issuedOn()));
        shown.put("serviceTitle", notice.serviceTitle());
        shown.put("legalBasis", notice.legalBasis());
        shown.put("applicantName", notice.applicantName());
        shown.put("site", orEmpty(notice.site()));
        shown.put("url", orEmpty(notice.url()));
        shown.put("publishedOn", orEmpty(notice.publishedOn()));
        shown.put("endsOn", orEmpty(notice.endsOn()));
        shown.put("workingDays", orEmpty(notice.countedDays()));
        shown.put("period", orEmpty(notice.periodText()));
        shown.put("contactPhone", orEmpty(notice.contactPhone()));
        shown.put("contactAddress", orEmpty(notice.contactAddress()));
        shown.put("persons", notice.persons());
        shown.put("total", orEmpty(notice.totalText()));
        List<Map<String, Object>> rows = new ArrayList<>();
        for (NoticeLine line : lines) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("index", line.seq());
            row.put("name", line.name());
            row.put("idTail", line.idTail());
            row.put("className", line.className());
            row.put("level", line.level());
            row.put("amount", orEmpty(line.amount()));
            rows.add(row);
        }
        shown.put("rows", rows);
        boolean table = rows.size() <= LONGEST_TABLE;
        shown.put("tableRows", table ? rows : List.of());
        shown.put("tableNote", table ? "" : "　（名单较长，见同名 PDF 文书）");
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("notice", shown);
        data.put("applicant", Map.of("name", notice.applicantName()));
        data.put("serviceItem", Map.of("title", notice.serviceTitle(), "legalBasis", notice.legalBasis()));
        data.put("office", Map.of("name", orEmpty(notice.publisher())));
        data.put("issuedOn", orEmpty(notice.issuedOn()));
        return data;
    }

    private static String title(StoredNotice notice) {
        return notice.correctedOn() == null ? notice.title() : notice.title() + "（更正）";
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }
}
