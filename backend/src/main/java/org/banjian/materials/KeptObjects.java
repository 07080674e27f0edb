package org.banjian.materials;

import java.util.List;
import java.util.stream.Stream;
import org.banjian.audit.spi.Invariant;
import org.banjian.materials.store.ObjectSweep;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** I11 for materials 材料存储核对: what a row names is there unchanged, and what is there is named by a row. */
@Component
class KeptObjects implements Invariant {

    private final ObjectSweep sweep;
    private final JdbcClient jdbc;

    KeptObjects(ObjectSweep sweep, JdbcClient jdbc) {
        this.sweep = sweep;
        this.jdbc = jdbc;
    }

    @Override
    public String id() {
        return "I11";
    }

    @Override
    public String name() {
        return "每份材料都有长度和校验值与登记一致的存储内容，存满一天的内容都有登记";
    }

    @Override
    public List<String> offenders(int limit) {
        return Stream.of(
                        sweep.check().missing().stream().map(id -> "材料内容 " + id + " 缺失，或者与登记的长度、校验值不一致。"),
                        entriesThatSayOtherwise(limit).stream().map(id -> "材料 " + id + " 登记的长度、校验值或者办件与它的存储内容不一致。"),
                        sweep.unneeded().stream().map(id -> "存储内容 " + id + " 存放已满一天，没有任何材料登记。"))
                .flatMap(offenders -> offenders)
                .limit(limit)
                .toList();
    }

    private List<String> entriesThatSayOtherwise(int limit) {
        return jdbc.sql("select f.id from material_file f left join material_object o on o.id = f.object_id"
                        + " where o.id is null or o.sha256 <> f.sha256 or o.bytes <> f.bytes or o.case_no <> f.case_no"
                        + " order by f.id limit " + limit)
                .query(String.class)
                .list();
    }
}
