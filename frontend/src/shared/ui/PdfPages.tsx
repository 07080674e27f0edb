import * as pdfjs from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../i18n';
import { Empty, Loading } from './states';
import css from './ui.module.css';

pdfjs.GlobalWorkerOptions.workerSrc = workerUrl;

function PdfPage({
  pdf,
  number,
  zoom,
  width,
}: {
  pdf: pdfjs.PDFDocumentProxy;
  number: number;
  zoom: number;
  width: number;
}) {
  const t = useT();
  const canvas = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let dead = false;
    let drawing: pdfjs.RenderTask | undefined;
    let text: pdfjs.TextLayer | undefined;
    const draw = async () => {
      const page = await pdf.getPage(number);
      const target = canvas.current;
      const holder = layer.current;
      if (dead || !target || !holder) return;
      const fit = Math.min(width, 900) / page.getViewport({ scale: 1 }).width;
      const viewport = page.getViewport({ scale: fit * zoom });
      const ratio = Math.min(window.devicePixelRatio || 1, 2);
      target.width = Math.floor(viewport.width * ratio);
      target.height = Math.floor(viewport.height * ratio);
      target.style.width = `${Math.floor(viewport.width)}px`;
      target.style.height = `${Math.floor(viewport.height)}px`;
      const context = target.getContext('2d');
      if (!context) return;
      drawing = page.render({
        canvasContext: context,
        viewport,
        transform: ratio === 1 ? undefined : [ratio, 0, 0, ratio, 0, 0],
      });
      await drawing.promise;
      if (dead) return;
      holder.replaceChildren();
      holder.style.setProperty('--scale-factor', String(viewport.scale));
      text = new pdfjs.TextLayer({ textContentSource: page.streamTextContent(), container: holder, viewport });
      await text.render();
    };
    draw().catch(() => undefined);
    return () => {
      dead = true;
      drawing?.cancel();
      text?.cancel();
    };
  }, [pdf, number, zoom, width]);
  return (
    <div className={css.previewPage}>
      <canvas ref={canvas} aria-label={t('common.preview.page', { n: number, total: pdf.numPages })} role="img" />
      <div className={css.textLayer} ref={layer} />
    </div>
  );
}

export default function PdfPages({ blob, zoom }: { blob: Blob; zoom: number }) {
  const t = useT();
  const holder = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [pdf, setPdf] = useState<pdfjs.PDFDocumentProxy | 'failed' | null>(null);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    let dead = false;
    let task: pdfjs.PDFDocumentLoadingTask | undefined;
    void blob.arrayBuffer().then((data) => {
      if (dead) return;
      task = pdfjs.getDocument({
        data,
        cMapUrl: '/assets/pdf/cmaps/',
        cMapPacked: true,
        isEvalSupported: false,
        enableXfa: false,
      });
      task.promise.then(
        (document) => !dead && setPdf(document),
        () => !dead && setPdf('failed'),
      );
    });
    return () => {
      dead = true;
      void task?.destroy();
    };
  }, [blob]);
  return (
    <div ref={holder}>
      {pdf === null && <Loading />}
      {pdf === 'failed' && <Empty small title={t('common.preview.failed')} />}
      {pdf !== null && pdf !== 'failed' && width > 0
        ? Array.from({ length: pdf.numPages }, (_, index) => (
            <PdfPage key={index} pdf={pdf} number={index + 1} zoom={zoom} width={width} />
          ))
        : null}
    </div>
  );
}
