package org.banjian.training.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.banjian.calendar.LegalClock;
import org.banjian.shared.CaseNo;
import org.banjian.training.PhotoView;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which pictures show which day 授课照片; a withdrawn one stays, without its place. */
@Component
class PhotoRows {

    /** A row of training_photo that is not withdrawn. */
    record Photo(
            String id,
            String classId,
            LocalDate date,
            String fileId,
            String fileName,
            String mediaType,
            long bytes,
            String sha256,
            String uploadedByName,
            LocalDateTime uploadedAt) {

        PhotoView view(@Nullable String hint) {
            return new PhotoView(
                    id,
                    fileId,
                    date,
                    fileName,
                    mediaType,
                    bytes,
                    uploadedByName,
                    uploadedAt.atZone(LegalClock.ZONE).toOffsetDateTime(),
                    hint);
        }
    }

    private final JdbcClient jdbc;

    PhotoRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(CaseNo caseNo, Photo photo) {
        jdbc.sql("insert into training_photo (id, case_no, class_id, on_date, file_id, file_name, media_type, bytes,"
                        + " live_sha, uploaded_by_name, uploaded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        photo.id(),
                        caseNo.value(),
                        photo.classId(),
                        photo.date(),
                        photo.fileId(),
                        photo.fileName(),
                        photo.mediaType(),
                        photo.bytes(),
                        photo.sha256(),
                        photo.uploadedByName(),
                        photo.uploadedAt())
                .update();
    }

    List<Photo> of(CaseNo caseNo) {
        return jdbc.sql("select * from training_photo where case_no = ? and live_sha is not null"
                        + " order by on_date, uploaded_at, id")
                .param(caseNo.value())
                .query(PhotoRows::row)
                .list();
    }

    List<Photo> of(String classId, LocalDate date) {
        return jdbc.sql("select * from training_photo where class_id = ? and on_date = ? and live_sha is not null"
                        + " order by uploaded_at, id")
                .params(classId, date)
                .query(PhotoRows::row)
                .list();
    }

    Optional<Photo> find(String classId, String id) {
        return jdbc.sql("select * from training_photo where class_id = ? and id = ? and live_sha is not null")
                .params(classId, id)
                .query(PhotoRows::row)
                .optional();
    }

    Optional<Photo> same(CaseNo caseNo, String sha256) {
        return jdbc.sql("select * from training_photo where case_no = ? and live_sha = ?")
                .params(caseNo.value(), sha256)
                .query(PhotoRows::row)
                .optional();
    }

    void withdraw(String id, String byName, LocalDateTime at) {
        jdbc.sql("update training_photo set live_sha = null, withdrawn_by_name = ?, withdrawn_at = ? where id = ?")
                .params(byName, at, id)
                .update();
    }

    private static Photo row(ResultSet row, int number) throws SQLException {
        return new Photo(
                row.getString("id"),
                row.getString("class_id"),
                row.getObject("on_date", LocalDate.class),
                row.getString("file_id"),
                row.getString("file_name"),
                row.getString("media_type"),
                row.getLong("bytes"),
                row.getString("live_sha"),
                row.getString("uploaded_by_name"),
                row.getObject("uploaded_at", LocalDateTime.class));
    }
}
