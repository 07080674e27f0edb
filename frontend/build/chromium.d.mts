export function chineseFonts(): string;
export function chromiumLaunch(): Promise<{
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  headless?: boolean;
}>;
