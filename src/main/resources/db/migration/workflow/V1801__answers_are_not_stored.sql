-- What somebody answered at a step is read by the gateway behind it and by nobody else. A stored answer of an earlier
-- round would stand in the way of the next one.
delete from act_ru_variable
 where name_ in ('submissionCheck', 'filingDecision', 'claimAnswer', 'returnRuling', 'handlingRole', 'replyApproval', 'replyAudit',
   'consultationOutcome', 'supervisionLevel', 'supervisionOutcome', 'lookBackCheck', 'verdictAnswer');
