package org.banjian.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonStore extends JpaRepository<Person, String> {
    Optional<Person> findByLogin(String login);

    boolean existsByIdNumberIndexAndIdNot(String idNumberIndex, String id);

    /** A page in the order of logins, keyset by the last login seen. */
    @Query(
            """
            select p from Person p
            where p.login > :after and (:q = '' or p.login like concat('%', :q, '%') escape '!'
                 or p.name like concat('%', :q, '%') escape '!')
            order by p.login
            """)
    List<Person> page(String q, String after, Limit limit);

    @Query(
            """
            select p from Person p where p.status = org.banjian.identity.Person.Status.ACTIVE
            and p.id in :ids order by p.name, p.id
            """)
    List<Person> activeByName(List<String> ids);
}
