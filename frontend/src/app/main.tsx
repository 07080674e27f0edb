import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { queryClient } from '@/shared/api';
import { startLanguage } from '@/shared/i18n';
import { applyPalette } from '@/shared/ui';
import '@/shared/ui/base.css';
import { Providers } from './Providers';
import { router } from './router';

applyPalette(document.documentElement);

// a new release has other file names: load the page anew, once
window.addEventListener('vite:preloadError', (event) => {
  if (sessionStorage.getItem('banjian.reloaded') === '1') return;
  sessionStorage.setItem('banjian.reloaded', '1');
  event.preventDefault();
  window.location.reload();
});
window.addEventListener('load', () => window.setTimeout(() => sessionStorage.removeItem('banjian.reloaded'), 10_000));

await startLanguage();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <Providers>
          <RouterProvider router={router} />
        </Providers>
      </QueryClientProvider>
    </StrictMode>,
  );
}
