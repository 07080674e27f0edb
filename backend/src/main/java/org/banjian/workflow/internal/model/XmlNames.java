package org.banjian.workflow.internal.model;

import java.util.Map;

/** Fixed prefixes for the namespaces that models may use; any other namespace is written out and so matches nothing. */
final class XmlNames {

    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.omg.org/spec/BPMN/20100524/MODEL", ""),
            Map.entry("http://www.omg.org/spec/BPMN/20100524/DI", "bpmndi:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DC", "dc:"),
            Map.entry("http://www.omg.org/spec/DD/20100524/DI", "di:"),
            Map.entry("http://camunda.org/schema/1.0/bpmn", "camunda:"),
            Map.entry("http://www.w3.org/2001/XMLSchema-instance", "xsi:"),
            Map.entry("http://camunda.org/schema/modeler/1.0", "modeler:"),
            Map.entry("http://bpmn.io/schema/bpmn/biocolor/1.0", "bioc:"),
            Map.entry("http://www.omg.org/spec/BPMN/non-normative/color/1.0", "color:"),
            Map.entry("http://www.omg.org/spec/DMN/20151101/dmn.xsd", ""),
            Map.entry("http://www.omg.org/spec/DMN/20180521/MODEL/", ""),
            Map.entry("https://www.omg.org/spec/DMN/20191111/MODEL/", ""),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DMNDI/", "dmndi:"),
            Map.entry("https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DC/", "dc:"),
            Map.entry("http://www.omg.org/spec/DMN/20180521/DI/", "di:"),
            Map.entry("http://camunda.org/schema/1.0/dmn", "camunda:"));

    private XmlNames() {}

    static String of(String uri, String local) {
        String prefix = PREFIXES.get(uri);
        return prefix == null ? "{" + uri + "}" + local : prefix + local;
    }

    /** An attribute without a namespace belongs to its element and has no prefix. */
    static String ofAttribute(String uri, String local) {
        return uri.isEmpty() ? local : of(uri, local);
    }
}
