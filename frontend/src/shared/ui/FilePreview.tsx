import { DownloadOutlined, ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { fetchBlob } from '../api';
import { useT } from '../i18n';
import { Empty, Loading, ProblemState } from './states';
import css from './ui.module.css';

const PdfPages = lazy(() => import('./PdfPages'));

export interface PreviewFile {
  url: string;
  name: string;
  mediaType: string;
  downloadUrl?: string;
}

function Picture({ blob, name, zoom }: { blob: Blob; name: string; zoom: number }) {
  const url = useMemo(() => URL.createObjectURL(blob), [blob]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <img
      className={css.previewImage}
      src={url}
      alt={name}
      style={{ width: zoom === 1 ? undefined : `${zoom * 100}%`, maxWidth: zoom > 1 ? 'none' : undefined }}
    />
  );
}

/** Shows a PDF (drawn, with selectable text) or a picture inside the page; anything else is offered for download. */
export function FilePreview({ file }: { file: PreviewFile }) {
  const t = useT();
  const [zoom, setZoom] = useState(1);
  const pdf = file.mediaType === 'application/pdf';
  const picture = file.mediaType.startsWith('image/') && file.mediaType !== 'image/svg+xml';
  const query = useQuery({
    queryKey: ['file', file.url],
    queryFn: ({ signal }) => fetchBlob(file.url, signal),
    enabled: pdf || picture,
    staleTime: Infinity,
    gcTime: 60_000,
  });
  return (
    <figure className={css.preview} aria-label={`${t('common.preview.title')} ${file.name}`}>
      <figcaption className={css.previewBar}>
        <span className={css.previewName}>{file.name}</span>
        <span className={css.actions}>
          {(pdf || picture) && (
            <>
              <Button
                type="text"
                size="small"
                icon={<ZoomOutOutlined />}
                aria-label={t('common.preview.zoomOut')}
                onClick={() => setZoom((z) => Math.max(0.5, z - 0.25))}
              />
              <Button
                type="text"
                size="small"
                icon={<ZoomInOutlined />}
                aria-label={t('common.preview.zoomIn')}
                onClick={() => setZoom((z) => Math.min(3, z + 0.25))}
              />
            </>
          )}
          <Button
            type="text"
            size="small"
            icon={<DownloadOutlined />}
            href={file.downloadUrl ?? file.url}
            download={file.name}
          >
            {t('common.download')}
          </Button>
        </span>
      </figcaption>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a scrollable region must be reachable by keyboard */}
      <div className={css.previewBody} tabIndex={0} role="region" aria-label={file.name}>
        {!pdf && !picture ? (
          <Empty small title={t('common.preview.none')} />
        ) : query.data ? (
          pdf ? (
            <Suspense fallback={<Loading />}>
              <PdfPages blob={query.data} zoom={zoom} />
            </Suspense>
          ) : (
            <Picture blob={query.data} name={file.name} zoom={zoom} />
          )
        ) : query.isPending ? (
          <Loading />
        ) : (
          <ProblemState small error={query.error} onRetry={() => void query.refetch()} />
        )}
      </div>
    </figure>
  );
}
