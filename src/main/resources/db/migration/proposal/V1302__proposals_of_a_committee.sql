-- The register lists a committee's proposals, latest first.
create index proposal_by_committee on proposal (committee_id, id);
