CREATE TABLE "hardware_constant" (
	"hardware" text NOT NULL,
	"constant" text NOT NULL,
	"value" double precision NOT NULL,
	"unit" text NOT NULL,
	"boundary" text,
	"known_at" timestamp with time zone NOT NULL,
	"source_title" text NOT NULL,
	"source_url" text NOT NULL,
	"note" text,
	CONSTRAINT "hardware_constant_hardware_constant_known_at_pk" PRIMARY KEY("hardware","constant","known_at")
);
--> statement-breakpoint
CREATE TABLE "region_fact" (
	"zone" text NOT NULL,
	"metric" text NOT NULL,
	"value" double precision NOT NULL,
	"low" double precision,
	"high" double precision,
	"unit" text NOT NULL,
	"period" text NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"evidence" text NOT NULL,
	"verification" text NOT NULL,
	"source_title" text NOT NULL,
	"source_url" text,
	"note" text,
	CONSTRAINT "region_fact_zone_metric_period_known_at_pk" PRIMARY KEY("zone","metric","period","known_at")
);
