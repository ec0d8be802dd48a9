import Link from "next/link";
import { useTranslations } from "next-intl";
import { evidenceStatuses } from "@/lib/model/evidence";
import { EvidenceGlyph } from "../figures/evidence-glyph";

export function Footer() {
  const t = useTranslations();
  return (
    <footer className="mt-8 border-t border-ink text-caption text-muted">
      <div className="page-width grid gap-x-8 gap-y-4 py-6 desk:grid-cols-3">
        <div>
          <p className="font-serif text-body font-semibold text-ink">{t("shell.footer.advice")}</p>
          <p className="mt-2">{t("shell.footer.perimeter")}</p>
        </div>
        <div>
          <h2 className="font-sans text-caption font-semibold text-ink">{t("shell.footer.evidence")}</h2>
          <dl className="mt-2 grid grid-cols-[auto_1fr] gap-x-2 gap-y-1">
            {evidenceStatuses.map((status) => (
              <div key={status} className="contents">
                <dt className="flex items-center gap-x-2 text-ink">
                  <EvidenceGlyph status={status} decorative /> {t(`figure.evidence.${status}`)}
                </dt>
                <dd>{t(`figure.evidenceMeaning.${status}`)}</dd>
              </div>
            ))}
          </dl>
        </div>
        <div>
          <Link href="/data" className="text-action text-ink">
            {t("shell.footer.sources")}
          </Link>
          <p className="mt-1">
            <Link href="/docs" prefetch={false} className="text-action text-ink">
              {t("shell.footer.api")}
            </Link>
          </p>
          <p className="mt-1">
            <Link href="/charts" prefetch={false} className="text-action text-ink">
              {t("shell.footer.charts")}
            </Link>
          </p>
          <p className="mt-2">{t("shell.footer.licence")}</p>
        </div>
      </div>
    </footer>
  );
}
