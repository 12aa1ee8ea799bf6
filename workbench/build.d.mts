export declare const appDirectory: string;
export declare function buildBackend(
  say?: (line: string) => void,
): Promise<{ readonly directory: string; readonly hash: string; readonly built: boolean }>;
export declare function buildScreens(
  say?: (line: string) => void,
): Promise<readonly { readonly screen: string; readonly dist: string; readonly built: boolean; readonly gzip: number }[]>;
