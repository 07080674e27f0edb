import { CameraOutlined, DeleteOutlined, PictureOutlined } from '@ant-design/icons';
import { Button, Popconfirm } from 'antd';
import { useRef, useState } from 'react';
import type { TrainingPhotoView } from '@/shared/api';
import { announce } from '@/shared/a11y';
import { useT } from '@/shared/i18n';
import { Notice, ProblemNotice } from '@/shared/ui';
import { addPhoto, photoUrl, refreshTraining, withdrawPhoto } from './api';
import { shrunk } from './shrink';
import css from './training.module.css';

interface PhotosProps {
  caseNo: string;
  classId: string;
  date: string;
  photos: readonly TrainingPhotoView[];
  canWork: boolean;
}

/** The photos of a day: each is safe as soon as it is uploaded, whether or not the day is saved yet. */
export function Photos({ caseNo, classId, date, photos, canWork }: PhotosProps) {
  const t = useT();
  const camera = useRef<HTMLInputElement>(null);
  const album = useRef<HTMLInputElement>(null);
  const [at, setAt] = useState<{ n: number; total: number } | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const send = async (files: readonly File[]) => {
    setError(null);
    setHint(null);
    try {
      for (const [index, file] of files.entries()) {
        setAt({ n: index + 1, total: files.length });
        const kept = await addPhoto(caseNo, classId, date, await shrunk(file));
        if (kept.hint) setHint(kept.hint);
      }
      announce(t('training.dayPhotos', { n: files.length }));
    } catch (problem) {
      setError(problem);
    } finally {
      setAt(null);
      await refreshTraining(caseNo);
    }
  };
  const remove = async (photo: TrainingPhotoView) => {
    setError(null);
    try {
      await withdrawPhoto(caseNo, classId, photo.id);
    } catch (problem) {
      setError(problem);
    }
    await refreshTraining(caseNo);
  };
  const picker = (ref: typeof camera, capture: boolean) => (
    <input
      ref={ref}
      type="file"
      accept="image/*"
      capture={capture ? 'environment' : undefined}
      multiple={!capture}
      hidden
      aria-label={capture ? t('training.attend.take') : t('training.attend.pick')}
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        event.target.value = '';
        if (files.length > 0) void send(files);
      }}
    />
  );
  return (
    <div className={css.field}>
      <p className={css.label}>
        {t('training.attend.photos')}
        {t('common.inBrackets', { text: t('training.dayPhotos', { n: photos.length }) })}
      </p>
      {photos.length > 0 && (
        <ul className={css.photos}>
          {photos.map((photo, index) => (
            <li key={photo.id} className={css.photo}>
              <a href={photoUrl(photo.fileId)} target="_blank" rel="noreferrer">
                <img
                  src={photoUrl(photo.fileId)}
                  loading="lazy"
                  alt={t('training.attend.photo', { date: photo.date, n: index + 1 })}
                />
              </a>
              {canWork && (
                <Popconfirm title={t('training.attend.withdrawConfirm')} onConfirm={() => remove(photo)}>
                  <Button
                    className={css.photoOff}
                    size="small"
                    icon={<DeleteOutlined />}
                    aria-label={t('training.attend.withdraw', { n: index + 1 })}
                  />
                </Popconfirm>
              )}
            </li>
          ))}
        </ul>
      )}
      {canWork && (
        <>
          {picker(camera, true)}
          {picker(album, false)}
          <div className={css.row}>
            <Button icon={<CameraOutlined />} loading={at !== null} onClick={() => camera.current?.click()}>
              {t('training.attend.take')}
            </Button>
            <Button icon={<PictureOutlined />} disabled={at !== null} onClick={() => album.current?.click()}>
              {t('training.attend.pick')}
            </Button>
            {at && <span role="status">{t('training.attend.uploading', at)}</span>}
          </div>
          <p className={css.soft}>{t('training.attend.photosHint')}</p>
        </>
      )}
      {hint && <Notice tone="info" title={hint} />}
      <ProblemNotice error={error} />
    </div>
  );
}
