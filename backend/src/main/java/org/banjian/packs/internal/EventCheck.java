package org.banjian.packs.internal;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Messages of a diagram and the actions 主动事项 that people may start with them. */
final class EventCheck {

    /** What an event may have as properties. */
    static final Set<String> PROPERTIES = Set.of("clause", "action", "role");

    private static final Pattern MESSAGE = Pattern.compile("[a-z][A-Za-z0-9]{0,59}");

    private final Lint lint;
    private final String path;
    private final XmlNode root;

    EventCheck(Lint lint, String path, XmlNode root) {
        this.lint = lint;
        this.path = path;
        this.root = root;
    }

    void messages() {
        root.all("message").forEach(message -> {
            var name = message.attribute("name");
            if (!MESSAGE.matcher(name).matches()) {
                add(message, "VALUE_INVALID", "消息名“" + name + "”应为小写字母开头的英文名称。", "改写，如 inspectTraining。");
            }
        });
    }

    void event(XmlNode event) {
        var properties = Diagram.properties(event);
        var definition = event.first("messageEventDefinition");
        definition.ifPresent(message -> {
            var known = root.all("message").map(XmlNode::id).collect(Collectors.toSet());
            if (!known.contains(message.attribute("messageRef"))) {
                add(
                        event,
                        "MODEL_MESSAGE_UNKNOWN",
                        "事件“" + event.id() + "”等待的消息“" + message.attribute("messageRef") + "”没有定义。",
                        "在图中定义消息（<message id=… name=…>），并在事件上引用它。");
            }
        });
        var action = properties.getOrDefault("action", "");
        var role = properties.getOrDefault("role", "");
        if (!action.isEmpty() && definition.isEmpty()) {
            add(event, "MODEL_ACTION", "“" + event.id() + "”写了主动事项“" + action + "”，但它不是消息事件。", "改为消息事件，或者删除属性 action。");
        }
        if (action.isEmpty() != role.isEmpty()) {
            add(
                    event,
                    action.isEmpty() ? "MODEL_ACTION" : "MODEL_ROLE_MISSING",
                    "主动事项要同时写明名称（action）和可以发起的角色（role）：“" + event.id() + "”。",
                    "补上另一个属性，或者都删除。");
        }
        if (!path.startsWith("common/")) {
            lint.reference(path, event, role, "角色", lint.section("roles").keySet());
        }
    }

    static boolean isEvent(XmlNode node) {
        return Stream.of("startEvent", "boundaryEvent", "intermediateCatchEvent")
                .anyMatch(node.name()::equals);
    }

    private void add(XmlNode node, String code, String message, String remedy) {
        lint.findings.at(path, node, code, message, null, remedy);
    }
}
