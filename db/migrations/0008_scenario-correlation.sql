CREATE TABLE "scenario_correlation" (
	"a" text NOT NULL,
	"b" text NOT NULL,
	"spearman" double precision NOT NULL,
	"grade" text NOT NULL,
	"source" text NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "scenario_correlation_a_b_pk" PRIMARY KEY("a","b")
);
