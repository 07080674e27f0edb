package org.banjian.workflow.internal.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The elements and attributes that a diagram may have. Nothing else is known: no scripts, listeners, classes, forms of the engine. */
final class BpmnVocabulary {

    /** One line an element: its name, then its attributes. */
    private static final Map<String, Set<String>> ELEMENTS = table(
            """
            definitions id name targetNamespace exporter exporterVersion modeler:executionPlatform modeler:executionPlatformVersion
            process id name isExecutable isClosed processType camunda:historyTimeToLive camunda:versionTag
            startEvent id name isInterrupting
            endEvent id name
            userTask id name camunda:candidateGroups camunda:formKey
            serviceTask id name camunda:delegateExpression
            sendTask id name camunda:delegateExpression
            businessRuleTask id name camunda:delegateExpression
            exclusiveGateway id name default gatewayDirection
            parallelGateway id name gatewayDirection
            eventBasedGateway id name gatewayDirection
            sequenceFlow id name sourceRef targetRef
            conditionExpression id xsi:type
            incoming
            outgoing
            subProcess id name triggeredByEvent
            boundaryEvent id name attachedToRef cancelActivity
            intermediateCatchEvent id name
            callActivity id name calledElement camunda:calledElementBinding
            multiInstanceLoopCharacteristics id isSequential camunda:collection camunda:elementVariable
            timerEventDefinition id
            timeDate id xsi:type
            messageEventDefinition id messageRef
            errorEventDefinition id errorRef
            terminateEventDefinition id
            message id name
            error id name errorCode
            documentation id textFormat
            extensionElements
            camunda:properties
            camunda:property id name value
            camunda:in businessKey
            textAnnotation id textFormat
            text
            association id sourceRef targetRef associationDirection
            collaboration id name isClosed
            participant id name processRef
            laneSet id name
            lane id name
            flowNodeRef
            bpmndi:BPMNDiagram id name documentation resolution
            bpmndi:BPMNPlane id bpmnElement
            bpmndi:BPMNShape id bpmnElement isHorizontal isExpanded isMarkerVisible isMessageVisible choreographyActivityShape bioc:stroke bioc:fill color:background-color color:border-color
            bpmndi:BPMNEdge id bpmnElement sourceElement targetElement messageVisibleKind bioc:stroke bioc:fill color:background-color color:border-color
            bpmndi:BPMNLabel id labelStyle color:color
            bpmndi:BPMNLabelStyle id
            dc:Bounds x y width height
            dc:Font name size isBold isItalic isUnderline isStrikeThrough
            di:waypoint x y
            """);

    /** Elements where a token can stand or pass; the graph of the procedure consists of them. */
    static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "sendTask",
            "businessRuleTask",
            "exclusiveGateway",
            "parallelGateway",
            "eventBasedGateway",
            "subProcess",
            "boundaryEvent",
            "intermediateCatchEvent",
            "callActivity");

    /** Nodes where the token waits for a person, a date or a message. */
    static final Set<String> WAITS =
            Set.of("userTask", "eventBasedGateway", "intermediateCatchEvent", "callActivity", "subProcess");

    private BpmnVocabulary() {}

    static boolean knows(String element) {
        return ELEMENTS.containsKey(element);
    }

    static boolean allows(String element, String attribute) {
        return ELEMENTS.getOrDefault(element, Set.of()).contains(attribute);
    }

    static Map<String, Set<String>> table(String lines) {
        Map<String, Set<String>> table = new HashMap<>();
        lines.lines()
                .map(line -> line.split(" "))
                .forEach(words ->
                        table.put(words[0], Arrays.stream(words).skip(1).collect(Collectors.toSet())));
        return Map.copyOf(table);
    }
}
