import { lazy } from 'react';

export const DiagramView = lazy(() => import('./DiagramView'));
