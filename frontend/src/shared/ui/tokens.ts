import type { ThemeConfig } from 'antd';

/** The only colours of the product. Contrast of every text colour on its ground is at least 4.5 : 1. */
export const palette = {
  brand: '#1d4e9e',
  brandStrong: '#163f82',
  brandSoft: '#eaf1fb',
  rail: '#12305c',
  railHover: '#1c4277',
  ground: '#f3f5f8',
  surface: '#ffffff',
  surfaceSoft: '#f8fafc',
  line: '#d9dfe7',
  lineStrong: '#8492a6',
  text: '#1b2430',
  textSoft: '#465163',
  textFaint: '#5a6677',
  danger: '#b42318',
  dangerSoft: '#fdeceb',
  amber: '#7a4a00',
  amberSoft: '#fff4dc',
  green: '#14653a',
  greenSoft: '#e6f4eb',
  focus: '#0b63ce',
} as const;

export const fontFamily =
  '-apple-system, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", sans-serif';

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Makes the palette available to style sheets as --bj-… variables. */
export function applyPalette(root: HTMLElement): void {
  for (const [name, value] of Object.entries(palette)) root.style.setProperty(`--bj-${kebab(name)}`, value);
  root.style.setProperty('--bj-font', fontFamily);
}

/**
 * The theme of Ant Design; large type multiplies every size by 1.25. Where no motion is wanted there is none at all: a menu
 * whose way to its place is only shortened by a style sheet is measured on the way and never arrives.
 */
export function antTheme(large: boolean, still: boolean): ThemeConfig {
  const size = (pixels: number) => Math.round(pixels * (large ? 1.25 : 1));
  return {
    token: {
      colorPrimary: palette.brand,
      colorInfo: palette.brand,
      colorLink: palette.brand,
      colorLinkHover: palette.brandStrong,
      colorLinkActive: palette.brandStrong,
      colorError: palette.danger,
      colorWarning: '#b56a00',
      colorSuccess: '#1a7f46',
      colorText: palette.text,
      colorTextSecondary: palette.textSoft,
      colorTextTertiary: palette.textFaint,
      colorTextDescription: palette.textFaint,
      colorTextPlaceholder: '#667284',
      colorTextDisabled: '#5f6b7c',
      colorBorder: '#a9b4c2',
      colorBorderSecondary: palette.line,
      colorBgLayout: palette.ground,
      colorErrorText: palette.danger,
      fontFamily,
      fontSize: size(16),
      fontSizeSM: size(14),
      borderRadius: 6,
      borderRadiusLG: 8,
      controlHeight: size(38),
      controlHeightSM: size(30),
      controlHeightLG: size(46),
      motion: !still,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
      wireframe: false,
    },
    components: {
      Tabs: { horizontalItemGutter: size(28), titleFontSize: size(16) },
      Segmented: { itemColor: palette.textSoft },
      Form: { itemMarginBottom: size(24), labelColor: palette.text },
    },
  };
}
