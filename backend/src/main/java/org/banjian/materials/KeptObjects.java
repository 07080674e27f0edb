package org.banjian.materials;

import java.util.List;
import java.util.stream.Stream;
import org.banjian.audit.spi.Invariant;
import org.banjian.materials.store.ObjectSweep;
import org.springframework.stereotype.Component;

/** I11 for materials 材料存储核对: what a row names is there unchanged, and what is there is named by a row. */
@Component
class KeptObjects implements Invariant {

    private final ObjectSweep sweep;

    KeptObjects(ObjectSweep sweep) {
        this.sweep = sweep;
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
        return Stream.concat(
                        sweep.check().missing().stream().map(id -> "材料内容 " + id + " 缺失，或者与登记的长度、校验值不一致。"),
                        sweep.unneeded().stream().map(id -> "存储内容 " + id + " 存放已满一天，没有任何材料登记。"))
                .limit(limit)
                .toList();
    }
}
