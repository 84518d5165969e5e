// The text of every `.sql` file, read by the C compiler: as array literals of Swift the same bytes take it many times as long.
#include "statements.h"

static const Statement statements[] = {
    {"named", "elections", (const char[]){
#embed "../Queries/Named/elections.sql" suffix(, )
         0}},
    {"named", "parties", (const char[]){
#embed "../Queries/Named/parties.sql" suffix(, )
         0}},
    {"named", "regions", (const char[]){
#embed "../Queries/Named/regions.sql" suffix(, )
         0}},
    {"named", "areas", (const char[]){
#embed "../Queries/Named/areas.sql" suffix(, )
         0}},
    {"named", "results", (const char[]){
#embed "../Queries/Named/results.sql" suffix(, )
         0}},
    {"named", "contests", (const char[]){
#embed "../Queries/Named/contests.sql" suffix(, )
         0}},
    {"named", "placings", (const char[]){
#embed "../Queries/Named/placings.sql" suffix(, )
         0}},
    {"named", "measures", (const char[]){
#embed "../Queries/Named/measures.sql" suffix(, )
         0}},
    {"named", "flips", (const char[]){
#embed "../Queries/Named/flips.sql" suffix(, )
         0}},
    {"named", "flows", (const char[]){
#embed "../Queries/Named/flows.sql" suffix(, )
         0}},
    {"named", "swings", (const char[]){
#embed "../Queries/Named/swings.sql" suffix(, )
         0}},
    {"named", "regional-swings", (const char[]){
#embed "../Queries/Named/regional-swings.sql" suffix(, )
         0}},
    {"named", "collapses", (const char[]){
#embed "../Queries/Named/collapses.sql" suffix(, )
         0}},
    {"named", "surges", (const char[]){
#embed "../Queries/Named/surges.sql" suffix(, )
         0}},
    {"named", "changes", (const char[]){
#embed "../Queries/Named/changes.sql" suffix(, )
         0}},
    {"named", "sequences", (const char[]){
#embed "../Queries/Named/sequences.sql" suffix(, )
         0}},
    {"named", "vote-losses", (const char[]){
#embed "../Queries/Named/vote-losses.sql" suffix(, )
         0}},
    {"named", "winners", (const char[]){
#embed "../Queries/Named/winners.sql" suffix(, )
         0}},
    {"named", "lineage", (const char[]){
#embed "../Queries/Named/lineage.sql" suffix(, )
         0}},
    {"named", "history", (const char[]){
#embed "../Queries/Named/history.sql" suffix(, )
         0}},
    {"named", "contestants", (const char[]){
#embed "../Queries/Named/contestants.sql" suffix(, )
         0}},
    {"named", "apportionment", (const char[]){
#embed "../Queries/Named/apportionment.sql" suffix(, )
         0}},
    {"named", "agreement", (const char[]){
#embed "../Queries/Named/agreement.sql" suffix(, )
         0}},
    {"named", "validation", (const char[]){
#embed "../Queries/Named/validation.sql" suffix(, )
         0}},
    {"named", "unconfirmed", (const char[]){
#embed "../Queries/Named/unconfirmed.sql" suffix(, )
         0}},
    {"named", "reliability", (const char[]){
#embed "../Queries/Named/reliability.sql" suffix(, )
         0}},
    {"named", "ranges", (const char[]){
#embed "../Queries/Named/ranges.sql" suffix(, )
         0}},
    {"named", "sensitivity", (const char[]){
#embed "../Queries/Named/sensitivity.sql" suffix(, )
         0}},
    {"named", "constants", (const char[]){
#embed "../Queries/Named/constants.sql" suffix(, )
         0}},
    {"named", "seats", (const char[]){
#embed "../Queries/Named/seats.sql" suffix(, )
         0}},
    {"named", "marginals", (const char[]){
#embed "../Queries/Named/marginals.sql" suffix(, )
         0}},
    {"named", "safest", (const char[]){
#embed "../Queries/Named/safest.sql" suffix(, )
         0}},
    {"named", "targets", (const char[]){
#embed "../Queries/Named/targets.sql" suffix(, )
         0}},
    {"named", "second-places", (const char[]){
#embed "../Queries/Named/second-places.sql" suffix(, )
         0}},
    {"named", "second-place-seats", (const char[]){
#embed "../Queries/Named/second-place-seats.sql" suffix(, )
         0}},
    {"named", "runners-up", (const char[]){
#embed "../Queries/Named/runners-up.sql" suffix(, )
         0}},
    {"named", "majorities", (const char[]){
#embed "../Queries/Named/majorities.sql" suffix(, )
         0}},
    {"named", "turnouts", (const char[]){
#embed "../Queries/Named/turnouts.sql" suffix(, )
         0}},
    {"named", "rejected-ballots", (const char[]){
#embed "../Queries/Named/rejected-ballots.sql" suffix(, )
         0}},
    {"named", "declarations", (const char[]){
#embed "../Queries/Named/declarations.sql" suffix(, )
         0}},
    {"named", "declaration-hours", (const char[]){
#embed "../Queries/Named/declaration-hours.sql" suffix(, )
         0}},
    {"named", "candidates", (const char[]){
#embed "../Queries/Named/candidates.sql" suffix(, )
         0}},
    {"named", "defeated-incumbents", (const char[]){
#embed "../Queries/Named/defeated-incumbents.sql" suffix(, )
         0}},
    {"named", "women", (const char[]){
#embed "../Queries/Named/women.sql" suffix(, )
         0}},
    {"named", "members", (const char[]){
#embed "../Queries/Named/members.sql" suffix(, )
         0}},
    {"named", "ballots", (const char[]){
#embed "../Queries/Named/ballots.sql" suffix(, )
         0}},
    {"named", "by-elections", (const char[]){
#embed "../Queries/Named/by-elections.sql" suffix(, )
         0}},
    {"named", "house", (const char[]){
#embed "../Queries/Named/house.sql" suffix(, )
         0}},
    {"named", "house-seats", (const char[]){
#embed "../Queries/Named/house-seats.sql" suffix(, )
         0}},
    {"named", "leave-vote", (const char[]){
#embed "../Queries/Named/leave-vote.sql" suffix(, )
         0}},
    {"named", "leave-bands", (const char[]){
#embed "../Queries/Named/leave-bands.sql" suffix(, )
         0}},
    {"named", "votes-per-seat", (const char[]){
#embed "../Queries/Named/votes-per-seat.sql" suffix(, )
         0}},
    {"named", "exit-polls", (const char[]){
#embed "../Queries/Named/exit-polls.sql" suffix(, )
         0}},
    {"named", "long-run", (const char[]){
#embed "../Queries/Named/long-run.sql" suffix(, )
         0}},
    {"named", "hexes", (const char[]){
#embed "../Queries/Named/hexes.sql" suffix(, )
         0}},
    {"named", "outlines", (const char[]){
#embed "../Queries/Named/outlines.sql" suffix(, )
         0}},
    {"named", "timeline", (const char[]){
#embed "../Queries/Named/timeline.sql" suffix(, )
         0}},
    {"named", "corrections", (const char[]){
#embed "../Queries/Named/corrections.sql" suffix(, )
         0}},
    {"named", "palette", (const char[]){
#embed "../Queries/Named/palette.sql" suffix(, )
         0}},
    {"fragments", "comparable_parties", (const char[]){
#embed "../Queries/Fragments/comparable_parties.sql" suffix(, )
         0}},
    {"groups", "group_tables", (const char[]){
#embed "../Queries/Groups/group_tables.sql" suffix(, )
         0}},
    {"fragments", "house_seat", (const char[]){
#embed "../Queries/Fragments/house_seat.sql" suffix(, )
         0}},
    {"fragments", "standing", (const char[]){
#embed "../Queries/Fragments/standing.sql" suffix(, )
         0}},
    {"trends", "trend_area", (const char[]){
#embed "../Queries/Trends/trend_area.sql" suffix(, )
         0}},
    {"trends", "trend_constituency", (const char[]){
#embed "../Queries/Trends/trend_constituency.sql" suffix(, )
         0}},
    {"trends", "trend_party_area", (const char[]){
#embed "../Queries/Trends/trend_party_area.sql" suffix(, )
         0}},
    {"trends", "trend_party_constituency", (const char[]){
#embed "../Queries/Trends/trend_party_constituency.sql" suffix(, )
         0}},
    {"schema", "source", (const char[]){
#embed "../Database/Schema/source.sql" suffix(, )
         0}},
    {"schema", "place", (const char[]){
#embed "../Database/Schema/place.sql" suffix(, )
         0}},
    {"schema", "party", (const char[]){
#embed "../Database/Schema/party.sql" suffix(, )
         0}},
    {"schema", "election", (const char[]){
#embed "../Database/Schema/election.sql" suffix(, )
         0}},
    {"schema", "contest", (const char[]){
#embed "../Database/Schema/contest.sql" suffix(, )
         0}},
    {"schema", "tally", (const char[]){
#embed "../Database/Schema/tally.sql" suffix(, )
         0}},
    {"schema", "area_sum", (const char[]){
#embed "../Database/Schema/area_sum.sql" suffix(, )
         0}},
    {"schema", "boundary_change", (const char[]){
#embed "../Database/Schema/boundary_change.sql" suffix(, )
         0}},
    {"schema", "estimate", (const char[]){
#embed "../Database/Schema/estimate.sql" suffix(, )
         0}},
    {"schema", "turnout", (const char[]){
#embed "../Database/Schema/turnout.sql" suffix(, )
         0}},
    {"schema", "by_election", (const char[]){
#embed "../Database/Schema/by_election.sql" suffix(, )
         0}},
    {"schema", "leave", (const char[]){
#embed "../Database/Schema/leave.sql" suffix(, )
         0}},
    {"schema", "exit_poll", (const char[]){
#embed "../Database/Schema/exit_poll.sql" suffix(, )
         0}},
    {"schema", "long_run", (const char[]){
#embed "../Database/Schema/long_run.sql" suffix(, )
         0}},
    {"schema", "claim", (const char[]){
#embed "../Database/Schema/claim.sql" suffix(, )
         0}},
    {"schema", "sums", (const char[]){
#embed "../Database/Schema/sums.sql" suffix(, )
         0}},
    {"schema", "indexes", (const char[]){
#embed "../Database/Schema/indexes.sql" suffix(, )
         0}},
};

const int statementCount = sizeof statements / sizeof *statements;

const Statement *statementAt(int index) { return &statements[index]; }
