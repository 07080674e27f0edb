package org.banjian.training.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.banjian.audit.OnceOnly;
import org.banjian.identity.Actors;
import org.banjian.materials.Materials;
import org.banjian.shared.CaseNo;
import org.banjian.training.ClassView;
import org.banjian.training.CompleteClass;
import org.banjian.training.DayVersionView;
import org.banjian.training.DayView;
import org.banjian.training.OpenClass;
import org.banjian.training.PhotoView;
import org.banjian.training.RecordDay;
import org.banjian.training.RegisterCertificates;
import org.banjian.training.TraineeView;
import org.banjian.training.Training;
import org.banjian.training.TrainingClasses;
import org.banjian.training.TrainingView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Training 培训 of a case over HTTP: classes, days, photos, certificates. */
@RestController
@RequestMapping("/api/cases/{caseNo}/training")
class TrainingController {

    private static final String KEY = "Idempotency-Key";

    private final Training training;
    private final TrainingClasses classes;
    private final OnceOnly onceOnly;
    private final Actors actors;

    TrainingController(Training training, TrainingClasses classes, OnceOnly onceOnly, Actors actors) {
        this.training = training;
        this.classes = classes;
        this.onceOnly = onceOnly;
        this.actors = actors;
    }

    @GetMapping
    TrainingView training(@PathVariable String caseNo) {
        return classes.view(new CaseNo(caseNo));
    }

    @GetMapping("/{classId}/trainees")
    List<TraineeView> trainees(@PathVariable String caseNo, @PathVariable String classId) {
        return classes.trainees(new CaseNo(caseNo), classId);
    }

    @GetMapping("/{classId}/days/{date}/versions")
    List<DayVersionView> dayVersions(
            @PathVariable String caseNo, @PathVariable String classId, @PathVariable LocalDate date) {
        return classes.history(new CaseNo(caseNo), classId, date);
    }

    @PostMapping("/{classId}/openings")
    @ResponseStatus(HttpStatus.CREATED)
    ClassView openClass(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody OpenClass command) {
        return once(
                key,
                path(caseNo, classId, "openings"),
                command,
                ClassView.class,
                () -> training.openClass(new CaseNo(caseNo), classId, command));
    }

    @PostMapping("/{classId}/days")
    @ResponseStatus(HttpStatus.CREATED)
    DayView recordDay(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody RecordDay command) {
        return once(
                key,
                path(caseNo, classId, "days"),
                command,
                DayView.class,
                () -> training.recordDay(new CaseNo(caseNo), classId, command));
    }

    /** Needs no key: the same picture of the same day is one photo. */
    @PostMapping(path = "/{classId}/days/{date}/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    PhotoView addPhoto(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @PathVariable LocalDate date,
            @RequestParam MultipartFile file)
            throws IOException {
        if (file.getSize() > Materials.LIMIT) {
            throw Materials.tooLarge(String.valueOf(file.getOriginalFilename()), file.getSize());
        }
        return training.addPhoto(
                new CaseNo(caseNo), classId, date, file.getOriginalFilename(), file.getContentType(), file.getBytes());
    }

    @DeleteMapping("/{classId}/photos/{photoId}")
    ClassView withdrawPhoto(@PathVariable String caseNo, @PathVariable String classId, @PathVariable String photoId) {
        return training.withdrawPhoto(new CaseNo(caseNo), classId, photoId);
    }

    @PostMapping("/{classId}/completions")
    @ResponseStatus(HttpStatus.CREATED)
    ClassView completeClass(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody CompleteClass command) {
        return once(
                key,
                path(caseNo, classId, "completions"),
                command,
                ClassView.class,
                () -> training.complete(new CaseNo(caseNo), classId, command));
    }

    @PostMapping("/{classId}/certificates")
    @ResponseStatus(HttpStatus.CREATED)
    ClassView registerCertificates(
            @PathVariable String caseNo,
            @PathVariable String classId,
            @RequestHeader(name = KEY, required = false) @Nullable String key,
            @Valid @RequestBody RegisterCertificates command) {
        return once(
                key,
                path(caseNo, classId, "certificates"),
                command,
                ClassView.class,
                () -> training.registerCertificates(new CaseNo(caseNo), classId, command));
    }

    private static String path(String caseNo, String classId, String what) {
        return "POST /api/cases/" + caseNo + "/training/" + classId + "/" + what;
    }

    private <T> T once(@Nullable String key, String operation, Object body, Class<T> type, Supplier<T> command) {
        return onceOnly.run(key, actors.current().personId(), onceOnly.hashOf(operation, body), type, command);
    }
}
