package org.banjian.materials;

import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface MaterialFiles extends JpaRepository<MaterialFile, String> {

    List<MaterialFile> findByCaseNoOrderByUploadedAtAscIdAsc(String caseNo);

    long countByObjectId(String objectId);
}
