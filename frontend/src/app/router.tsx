import { createBrowserRouter, type RouteObject } from 'react-router';
import { ErrorBoundary } from './ErrorBoundary';
import { Root } from './Root';

const page =
  (load: () => Promise<{ default: React.ComponentType }>): RouteObject['lazy'] =>
  async () => ({ Component: (await load()).default });

export const routes: RouteObject[] = [
  {
    element: <Root />,
    errorElement: <ErrorBoundary />,
    hydrateFallbackElement: <div />,
    children: [
      { path: '/sign-in', lazy: page(() => import('./pages/SignIn')) },
      {
        lazy: page(() => import('./PublicShell')),
        errorElement: <ErrorBoundary />,
        children: [
          { path: '/notices', lazy: page(() => import('./pages/PublicNotices')) },
          { path: '/notices/objection-status', lazy: page(() => import('./pages/ObjectionStatus')) },
          { path: '/notices/:noticeId', lazy: page(() => import('./pages/PublicNotice')) },
        ],
      },
      {
        lazy: page(() => import('./Shell')),
        errorElement: <ErrorBoundary />,
        children: [
          {
            errorElement: <ErrorBoundary inShell />,
            children: [
              { path: '/', lazy: page(() => import('./pages/Start')) },
              { path: '/applications', lazy: page(() => import('./pages/Applications')) },
              { path: '/applications/:caseNo', lazy: page(() => import('./pages/Apply')) },
              { path: '/inbox', lazy: page(() => import('./pages/Inbox')) },
              { path: '/cases', lazy: page(() => import('./pages/CaseSearch')) },
              { path: '/cases/:caseNo/:tab?', lazy: page(() => import('./pages/CaseFile')) },
              { path: '/payments', lazy: page(() => import('./pages/Payments')) },
              { path: '/registers/:registerId?', lazy: page(() => import('./pages/Registers')) },
              { path: '/calendar/:year?', lazy: page(() => import('./pages/Calendar')) },
              { path: '/policies/:code?', lazy: page(() => import('./pages/Policies')) },
              { path: '/identity/:tab?', lazy: page(() => import('./pages/Identity')) },
              { path: '/audit', lazy: page(() => import('./pages/Audit')) },
              { path: '/invariants', lazy: page(() => import('./pages/Invariants')) },
              { path: '/forbidden', lazy: page(() => import('./pages/Forbidden')) },
              { path: '*', lazy: page(() => import('./pages/NotFound')) },
            ],
          },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);
