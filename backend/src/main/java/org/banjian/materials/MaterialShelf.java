package org.banjian.materials;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.banjian.cases.CaseFacts;
import org.banjian.materials.store.SealedObjects;
import org.banjian.packs.Material;
import org.banjian.shared.CaseNo;
import org.banjian.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All files of a case 案卷材料, for work that the platform itself does, such as its archive; never for a page. */
@Service
@Transactional(readOnly = true)
public class MaterialShelf {

    private final MaterialFiles files;
    private final SealedObjects objects;
    private final CaseFacts facts;

    MaterialShelf(MaterialFiles files, SealedObjects objects, CaseFacts facts) {
        this.files = files;
        this.objects = objects;
        this.facts = facts;
    }

    /** In the order of uploading; those that were replaced are there, too. */
    public List<ShelvedMaterial> of(CaseNo caseNo) {
        Map<String, String> names = facts.pack(caseNo).materials().stream()
                .collect(Collectors.toMap(Material::id, Material::name, (first, second) -> first));
        return files.findByCaseNoOrderByUploadedAtAscIdAsc(caseNo.value()).stream()
                .map(file -> new ShelvedMaterial(
                        file.id(),
                        file.materialId(),
                        names.getOrDefault(file.materialId(), file.materialId()),
                        file.fileName(),
                        file.mediaType(),
                        file.bytes(),
                        file.sha256(),
                        file.uploadedAt(),
                        file.takenOff()))
                .toList();
    }

    /** The bytes of one file, checked against its hash. */
    public byte[] read(String fileId) {
        return objects.read(
                files.findById(fileId).orElseThrow(Refusal::notFound).objectId());
    }
}
