CREATE TABLE "vendor_customer" (
	"id" text NOT NULL,
	"supplier_ticker" text NOT NULL,
	"customer" text NOT NULL,
	"share_fraction" double precision NOT NULL,
	"period_start" date NOT NULL,
	"period_end" date NOT NULL,
	"evidence" text NOT NULL,
	"verification" text NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"source_title" text NOT NULL,
	"source_url" text NOT NULL,
	"note" text,
	CONSTRAINT "vendor_customer_id_known_at_pk" PRIMARY KEY("id","known_at")
);
--> statement-breakpoint
CREATE TABLE "vendor_exposure" (
	"id" text NOT NULL,
	"ticker" text NOT NULL,
	"layer" text NOT NULL,
	"metric" text NOT NULL,
	"measure" text NOT NULL,
	"perimeter" text NOT NULL,
	"value_usd" numeric NOT NULL,
	"period_start" date,
	"period_end" date NOT NULL,
	"gross_net" text,
	"evidence" text NOT NULL,
	"verification" text NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"source_title" text NOT NULL,
	"source_url" text NOT NULL,
	"note" text,
	CONSTRAINT "vendor_exposure_id_known_at_pk" PRIMARY KEY("id","known_at")
);
--> statement-breakpoint
CREATE TABLE "vendor_link" (
	"id" text NOT NULL,
	"financier" text NOT NULL,
	"financier_ticker" text,
	"recipient" text NOT NULL,
	"recipient_ticker" text,
	"kind" text NOT NULL,
	"amount_usd" numeric,
	"announced_on" date NOT NULL,
	"status" text NOT NULL,
	"evidence" text NOT NULL,
	"verification" text NOT NULL,
	"known_at" timestamp with time zone NOT NULL,
	"source_title" text NOT NULL,
	"source_url" text NOT NULL,
	"note" text,
	CONSTRAINT "vendor_link_id_known_at_pk" PRIMARY KEY("id","known_at")
);
