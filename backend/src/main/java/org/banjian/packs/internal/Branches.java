package org.banjian.packs.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.banjian.packs.Pack;

/** The ways out of gateways. */
public final class Branches {

    private Branches() {}

    public static List<String> of(Pack pack) {
        return pack.models().stream()
                .filter(path -> path.endsWith(".bpmn"))
                .flatMap(path -> new XmlParser(path, new Findings())
                        .parse(pack.files().getOrDefault(path, new byte[0])).stream())
                .flatMap(Diagram::processes)
                .flatMap(process -> {
                    var flows = Diagram.flows(process).toList();
                    var ways = flows.stream()
                            .collect(Collectors.groupingBy(flow -> flow.attribute("sourceRef"), Collectors.counting()));
                    var gateways = Diagram.flowNodes(process)
                            .filter(node -> node.name().endsWith("Gateway"))
                            .map(XmlNode::id)
                            .collect(Collectors.toSet());
                    return flows.stream().filter(flow -> {
                        var source = flow.attribute("sourceRef");
                        return gateways.contains(source) && ways.getOrDefault(source, 0L) > 1;
                    });
                })
                .map(XmlNode::id)
                .toList();
    }
}
