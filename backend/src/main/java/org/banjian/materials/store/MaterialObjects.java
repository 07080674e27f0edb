package org.banjian.materials.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

interface MaterialObjects extends JpaRepository<MaterialObject, String> {

    Optional<MaterialObject> findFirstByCaseNoAndSha256OrderById(String caseNo, String sha256);

    List<MaterialObject> findByIdIn(Collection<String> ids);

    List<MaterialObject> findByIdGreaterThanOrderById(String afterId, Limit limit);
}
