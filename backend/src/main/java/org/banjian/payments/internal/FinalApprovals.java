package org.banjian.payments.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.banjian.packs.Pack;
import org.banjian.packs.Step;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The final approvals 批复 of a pack: the tasks that lead to the instruction of money without anybody deciding in between. */
@Component
class FinalApprovals {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String INSTRUCT = "${instructTransfer}";

    private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

    Set<String> of(Pack pack) {
        return known.computeIfAbsent(pack.hash(), hash -> read(pack));
    }

    private static Set<String> read(Pack pack) {
        Set<String> approvals = new HashSet<>();
        for (String path : pack.models()) {
            byte[] content = pack.files().get(path);
            if (path.endsWith(".bpmn") && content != null) {
                Element root = parsed(content);
                NodeList tasks = root.getElementsByTagNameNS(BPMN, "serviceTask");
                for (int i = 0; i < tasks.getLength(); i++) {
                    Element task = (Element) tasks.item(i);
                    if (task.getAttributeNS(CAMUNDA, "delegateExpression").equals(INSTRUCT)) {
                        before(task.getAttribute("id"), root, pack, approvals);
                    }
                }
            }
        }
        return Set.copyOf(approvals);
    }

    private static void before(String elementId, Element root, Pack pack, Set<String> approvals) {
        NodeList flows = root.getElementsByTagNameNS(BPMN, "sequenceFlow");
        Set<String> seen = new HashSet<>(Set.of(elementId));
        Deque<String> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            String at = open.pop();
            for (int i = 0; i < flows.getLength(); i++) {
                Element flow = (Element) flows.item(i);
                String source = flow.getAttribute("sourceRef");
                if (!flow.getAttribute("targetRef").equals(at) || !seen.add(source)) {
                    continue;
                }
                Step step = pack.steps().get(source);
                if (step != null && step.isUserTask()) {
                    approvals.add(source);
                } else {
                    open.push(source);
                }
            }
        }
    }

    private static Element parsed(byte[] bpmn) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bpmn))
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException | IOException notRead) {
            throw new IllegalStateException("a released pack holds a diagram that cannot be read", notRead);
        }
    }
}
