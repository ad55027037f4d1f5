-- Records of standing incidents hold more than before (status, sources, disputes, version): the next writer makes the lists again.
DELETE FROM packed;
DELETE FROM packed_whole;
-- Versions that name an actor are found by its name.
CREATE INDEX incident_actor_name ON incident_actor (name);
