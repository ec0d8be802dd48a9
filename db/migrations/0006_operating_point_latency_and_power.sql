ALTER TABLE "operating_point" ALTER COLUMN "input_tokens" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "operating_point" ALTER COLUMN "output_tokens" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "operating_point" ALTER COLUMN "interactivity_tokens_per_second_per_user" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "operating_point" ALTER COLUMN "total_tokens_per_second_per_accelerator" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "operating_point" ADD COLUMN "workload" text;--> statement-breakpoint
ALTER TABLE "operating_point" ADD COLUMN "time_to_first_token_seconds" double precision;--> statement-breakpoint
ALTER TABLE "operating_point" ADD COLUMN "power_kw_per_accelerator" double precision;--> statement-breakpoint
ALTER TABLE "operating_point" ADD COLUMN "power_boundary" text;