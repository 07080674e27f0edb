package org.banjian.documents;

/** A copy of a document was issued 文书已出具; published synchronously in the same transaction. */
public record DocumentIssued(DocumentView document) {}
