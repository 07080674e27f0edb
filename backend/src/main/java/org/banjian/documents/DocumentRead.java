package org.banjian.documents;

/** Somebody opened an issued document 文书已查阅; published before the content is answered, with the reader as the current actor. */
public record DocumentRead(DocumentView document) {}
