-- Append-only, enforced here and not by manners: the database itself refuses to change or drop a row.
CREATE TRIGGER run_is_never_changed BEFORE UPDATE ON run BEGIN SELECT raise(ABORT, 'append-only: a row of run is never changed; add one that names it'); END;
CREATE TRIGGER run_is_never_dropped BEFORE DELETE ON run BEGIN SELECT raise(ABORT, 'append-only: a row of run is never dropped'); END;
CREATE TRIGGER run_end_is_never_changed BEFORE UPDATE ON run_end BEGIN SELECT raise(ABORT, 'append-only: a row of run_end is never changed; add one that names it'); END;
CREATE TRIGGER run_end_is_never_dropped BEFORE DELETE ON run_end BEGIN SELECT raise(ABORT, 'append-only: a row of run_end is never dropped'); END;
CREATE TRIGGER rejection_is_never_changed BEFORE UPDATE ON rejection BEGIN SELECT raise(ABORT, 'append-only: a row of rejection is never changed; add one that names it'); END;
CREATE TRIGGER rejection_is_never_dropped BEFORE DELETE ON rejection BEGIN SELECT raise(ABORT, 'append-only: a row of rejection is never dropped'); END;
CREATE TRIGGER register_kind_is_never_changed BEFORE UPDATE ON register_kind BEGIN SELECT raise(ABORT, 'append-only: a row of register_kind is never changed; add one that names it'); END;
CREATE TRIGGER register_kind_is_never_dropped BEFORE DELETE ON register_kind BEGIN SELECT raise(ABORT, 'append-only: a row of register_kind is never dropped'); END;
CREATE TRIGGER document_is_never_changed BEFORE UPDATE ON document BEGIN SELECT raise(ABORT, 'append-only: a row of document is never changed; add one that names it'); END;
CREATE TRIGGER document_is_never_dropped BEFORE DELETE ON document BEGIN SELECT raise(ABORT, 'append-only: a row of document is never dropped'); END;
CREATE TRIGGER erasure_is_never_changed BEFORE UPDATE ON erasure BEGIN SELECT raise(ABORT, 'append-only: a row of erasure is never changed; add one that names it'); END;
CREATE TRIGGER erasure_is_never_dropped BEFORE DELETE ON erasure BEGIN SELECT raise(ABORT, 'append-only: a row of erasure is never dropped'); END;
CREATE TRIGGER capture_is_never_changed BEFORE UPDATE ON capture BEGIN SELECT raise(ABORT, 'append-only: a row of capture is never changed; add one that names it'); END;
CREATE TRIGGER capture_is_never_dropped BEFORE DELETE ON capture BEGIN SELECT raise(ABORT, 'append-only: a row of capture is never dropped'); END;
CREATE TRIGGER reading_is_never_changed BEFORE UPDATE ON reading BEGIN SELECT raise(ABORT, 'append-only: a row of reading is never changed; add one that names it'); END;
CREATE TRIGGER reading_is_never_dropped BEFORE DELETE ON reading BEGIN SELECT raise(ABORT, 'append-only: a row of reading is never dropped'); END;
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision BEGIN SELECT raise(ABORT, 'append-only: a row of decision is never changed; add one that names it'); END;
CREATE TRIGGER decision_is_never_dropped BEFORE DELETE ON decision BEGIN SELECT raise(ABORT, 'append-only: a row of decision is never dropped'); END;
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger BEGIN SELECT raise(ABORT, 'append-only: a row of ledger is never changed; add one that names it'); END;
CREATE TRIGGER ledger_is_never_dropped BEFORE DELETE ON ledger BEGIN SELECT raise(ABORT, 'append-only: a row of ledger is never dropped'); END;
CREATE TRIGGER incident_is_never_changed BEFORE UPDATE ON incident BEGIN SELECT raise(ABORT, 'append-only: a row of incident is never changed; add one that names it'); END;
CREATE TRIGGER incident_is_never_dropped BEFORE DELETE ON incident BEGIN SELECT raise(ABORT, 'append-only: a row of incident is never dropped'); END;
CREATE TRIGGER incident_actor_is_never_changed BEFORE UPDATE ON incident_actor BEGIN SELECT raise(ABORT, 'append-only: a row of incident_actor is never changed; add one that names it'); END;
CREATE TRIGGER incident_report_is_never_changed BEFORE UPDATE ON incident_report BEGIN SELECT raise(ABORT, 'append-only: a row of incident_report is never changed; add one that names it'); END;
CREATE TRIGGER incident_actor_is_never_dropped BEFORE DELETE ON incident_actor BEGIN SELECT raise(ABORT, 'append-only: a row of incident_actor is never dropped'); END;
CREATE TRIGGER incident_report_is_never_dropped BEFORE DELETE ON incident_report BEGIN SELECT raise(ABORT, 'append-only: a row of incident_report is never dropped'); END;
CREATE TRIGGER agreement_is_never_changed BEFORE UPDATE ON agreement BEGIN SELECT raise(ABORT, 'append-only: a row of agreement is never changed; add one that names it'); END;
CREATE TRIGGER agreement_is_never_dropped BEFORE DELETE ON agreement BEGIN SELECT raise(ABORT, 'append-only: a row of agreement is never dropped'); END;

-- Erasable: gone only where an erasure row names the document.
CREATE TRIGGER content_is_never_changed BEFORE UPDATE ON content BEGIN SELECT raise(ABORT, 'append-only: a row of content is never changed; add one that names it'); END;
CREATE TRIGGER content_is_only_erased BEFORE DELETE ON content WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.document = old.document) BEGIN SELECT raise(ABORT, 'append-only: a row of content goes only with an erasure of its document'); END;
CREATE TRIGGER reading_text_is_never_changed BEFORE UPDATE ON reading_text BEGIN SELECT raise(ABORT, 'append-only: a row of reading_text is never changed; add one that names it'); END;
CREATE TRIGGER reading_text_is_only_erased BEFORE DELETE ON reading_text WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.document = old.document) BEGIN SELECT raise(ABORT, 'append-only: a row of reading_text goes only with an erasure of its document'); END;
CREATE TRIGGER claim_is_never_changed BEFORE UPDATE ON claim BEGIN SELECT raise(ABORT, 'append-only: a row of claim is never changed; add one that names it'); END;
CREATE TRIGGER claim_is_only_erased BEFORE DELETE ON claim WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.document = old.document) BEGIN SELECT raise(ABORT, 'append-only: a row of claim goes only with an erasure of its document'); END;
CREATE TRIGGER salt_is_never_changed BEFORE UPDATE ON salt BEGIN SELECT raise(ABORT, 'append-only: a row of salt is never changed; add one that names it'); END;
CREATE TRIGGER salt_is_only_erased BEFORE DELETE ON salt WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE erasure.document = old.document) BEGIN SELECT raise(ABORT, 'append-only: a row of salt goes only with an erasure of its document'); END;
