import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { formJsTexts } from './build/formJsTexts.ts';
import { mockApi } from './build/mockApi.ts';
import { pdfAssets } from './build/pdfAssets.ts';

const backend = process.env.BANJIAN_BACKEND ?? 'http://127.0.0.1:8080';

export default defineConfig(({ mode }) => ({
  plugins: [react(), pdfAssets(), formJsTexts(), ...(mode === 'mock' ? [mockApi()] : [])],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: 'dist',
    assetsDir: 'assets',
    manifest: true,
    sourcemap: false,
    chunkSizeWarningLimit: 1600,
  },
  server: mode === 'mock' ? {} : { proxy: { '/api': backend } },
  preview: mode === 'mock' ? {} : { proxy: { '/api': backend } },
  optimizeDeps: {
    include: ['bpmn-js/lib/NavigatedViewer', '@bpmn-io/form-js-viewer', 'pdfjs-dist', 'antd', 'antd/locale/zh_CN'],
  },
}));
