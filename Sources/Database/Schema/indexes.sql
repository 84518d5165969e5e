CREATE INDEX candidacy_contest ON candidacy (contest_id);
CREATE INDEX candidacy_surname ON candidacy (surname);
CREATE INDEX constituency_name ON constituency (name);
CREATE INDEX tally_vote_party ON tally_vote (party, tally_id, constituency_id, place, votes);
