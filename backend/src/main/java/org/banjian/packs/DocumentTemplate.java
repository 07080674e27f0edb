package org.banjian.packs;

/** A template 文书模板: the same data fill a docx and an HTML page from which the PDF is made; paths are keys of the pack's files. */
public record DocumentTemplate(String id, String docxPath, String htmlPath) {}
