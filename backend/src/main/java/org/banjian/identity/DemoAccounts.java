package org.banjian.identity;

import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The accounts of the demo, one line for each membership, officers first; exists in the demo only. */
@RestController
@Profile("demo")
class DemoAccounts {

    private final JdbcClient jdbc;

    DemoAccounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @GetMapping("/api/demo/accounts")
    List<DemoAccount> demoAccounts() {
        return jdbc.sql(
                        """
                        select p.login, p.name, coalesce(o.name, g.name, '平台管理') as unit_name,
                          case when o.id is not null then 'OFFICE' when g.id is not null then 'ORGANISATION' else 'PLATFORM' end as unit_kind,
                          m.title,
                          coalesce(p.account_group, '其他') as account_group
                        from membership m
                          join person p on p.id = m.person_id
                          left join office o on o.id = m.office_id
                          left join organisation g on g.id = m.organisation_id
                        where m.state = 'ACTIVE' and p.status = 'ACTIVE' and p.account_group is not null
                        order by case when o.id is not null then 0 when g.id is not null then 1 else 2 end,
                          p.account_group, p.login, m.id
                        """)
                .query((row, n) -> new DemoAccount(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
    }
}
