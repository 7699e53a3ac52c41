-- A search of one's own is done in milliseconds: waiting for parallel workers to start takes far longer. Restricted, so that no plan starts any.
ALTER FUNCTION own_words(tsvector, text, text) PARALLEL RESTRICTED;
