import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import { CompressOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { DiagramProcess } from '@/shared/api';
import { interpolate, libraryText, useT } from '@/shared/i18n';
import { bpmnIoTexts } from '@/shared/i18n/zh-CN/bpmnIo';
import { Empty } from '@/shared/ui';
import './diagram.css';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  viewbox(): Box & { inner: Box; outer: { width: number; height: number } };
  viewbox(box: Box): void;
  zoom(level: 'fit-viewport', centre?: 'auto'): void;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  scrollToElement?(element: string): void;
}

interface ElementRegistry {
  get(id: string): { id: string; incoming?: Flow[]; outgoing?: Flow[] } | undefined;
}

interface Flow {
  id: string;
  source: { id: string };
  target: { id: string };
}

interface Viewer {
  importXML(xml: string): Promise<unknown>;
  get(name: 'canvas'): Canvas;
  get(name: 'elementRegistry'): ElementRegistry;
  on(event: string, listener: (event: { element: { id: string } }) => void): void;
  destroy(): void;
}

const chinese: Readonly<Record<string, string>> = bpmnIoTexts;

const translateModule = {
  translate: [
    'value',
    (template: string, replacements: Record<string, unknown> = {}) =>
      interpolate(libraryText('bpmnIo', template) ?? chinese[template] ?? template, replacements),
  ],
};

function fit(canvas: Canvas): void {
  canvas.zoom('fit-viewport');
  const box = canvas.viewbox();
  const { inner, outer } = box;
  // not larger than life, and in the middle
  const scale = Math.min(1.1, Math.min(outer.width / (inner.width + 40), outer.height / (inner.height + 40)));
  const width = outer.width / scale;
  const height = outer.height / scale;
  canvas.viewbox({
    x: inner.x + inner.width / 2 - width / 2,
    y: inner.y + inner.height / 2 - height / 2,
    width,
    height,
  });
}

function paint(viewer: Viewer, process: DiagramProcess): void {
  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const done = new Set(process.done);
  const passed = new Set([...process.done, ...process.current]);
  for (const id of done) {
    const element = registry.get(id);
    if (!element) continue;
    canvas.addMarker(id, 'bj-done');
    for (const flow of element.outgoing ?? []) if (passed.has(flow.target.id)) canvas.addMarker(flow.id, 'bj-done');
  }
  for (const id of process.current) if (registry.get(id)) canvas.addMarker(id, 'bj-current');
}

interface DiagramViewProps {
  process: DiagramProcess;
  selected?: string | null;
  onSelect?: (elementId: string) => void;
}

/** A BPMN diagram with what is done, current and ahead. The same facts must stand beside it as text. */
export default function DiagramView({ process, selected, onSelect }: DiagramViewProps) {
  const t = useT();
  const container = useRef<HTMLDivElement>(null);
  const shown = useRef<Viewer | null>(null);
  const select = useRef(onSelect);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    select.current = onSelect;
  });
  useEffect(() => {
    if (!container.current) return;
    const Constructor = NavigatedViewer as new (options: object) => Viewer;
    const viewer = new Constructor({ container: container.current, additionalModules: [translateModule] });
    let dead = false;
    const imported = viewer.importXML(process.xml);
    void imported.then(
      () => {
        if (dead) return;
        setFailed(false);
        shown.current = viewer;
        fit(viewer.get('canvas'));
        paint(viewer, process);
        viewer.on('element.click', (event) => select.current?.(event.element.id));
      },
      () => {
        if (!dead) setFailed(true);
      },
    );
    return () => {
      dead = true;
      shown.current = null;
      void imported.catch(() => undefined).then(() => viewer.destroy());
    };
  }, [process]);
  useEffect(() => {
    const viewer = shown.current;
    if (!viewer || !selected || !viewer.get('elementRegistry').get(selected)) return;
    viewer.get('canvas').addMarker(selected, 'bj-selected');
    return () => {
      if (shown.current === viewer) viewer.get('canvas').removeMarker(selected, 'bj-selected');
    };
  }, [selected]);
  return (
    <div className="bj-diagram">
      {failed && <Empty title={t('cases.diagram.failed')} />}
      <div
        ref={container}
        className="bj-diagram-canvas"
        role="region"
        aria-label={t('cases.diagram.region', { name: process.name })}
      />
      <div className="bj-diagram-bar">
        <span>{t('cases.diagram.zoom')}</span>
        <Button
          size="small"
          icon={<CompressOutlined />}
          onClick={() => shown.current && fit(shown.current.get('canvas'))}
        >
          {t('cases.diagram.fit')}
        </Button>
      </div>
    </div>
  );
}
